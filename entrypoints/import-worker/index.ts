import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveTask } from './serve-task.ts';

export default defineUnlistedScript(() => serveTask());
