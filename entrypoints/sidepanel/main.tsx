import '../../components/panel/panel.css';
import { startPanel } from '../panel/start-panel.tsx';
import { followActiveTab } from './follow-active-tab.ts';

const controller = startPanel({ surface: 'sidepanel', ref: null });
void followActiveTab(controller);
