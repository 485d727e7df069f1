import '../../components/panel/panel.css';
import { startPanel } from './start-panel.tsx';

// The nonce of this frame, made by the background for the page it stands in. A page that frames the
// panel by itself has none that counts, and gets an empty one.
startPanel({ surface: 'frame', ref: { nonce: location.hash.slice(1) } });
