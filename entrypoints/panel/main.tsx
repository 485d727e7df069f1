import '../../components/panel/panel.css';
import { nonceOf } from './frame-nonce.ts';
import { startPanel } from './start-panel.tsx';

// Without a nonce nothing is asked and nothing shown, as with one that does not count.
const nonce = nonceOf(location.hash);
if (nonce !== null) startPanel({ surface: 'frame', ref: { nonce } });
