import { authProvider, dataProvider } from 'atomic-crm/src/providers/fakerest';
import { CRM } from 'atomic-crm/src/root/CRM';
import { createRoot } from 'react-dom/client';

/** The published package names a logo that it does not carry. */
const LOGO =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="white">' +
      '<circle cx="12" cy="12" r="2" fill="white"/><ellipse cx="12" cy="12" rx="11" ry="4"/>' +
      '<ellipse cx="12" cy="12" rx="4" ry="11"/></svg>',
  );

createRoot(document.getElementById('root')).render(
  <CRM dataProvider={dataProvider} authProvider={authProvider} logo={LOGO} disableTelemetry />,
);
