const host = document.createElement('div');
const frame = document.createElement('iframe');
frame.src = chrome.runtime.getURL('panel.html');
frame.style.cssText =
  'position:fixed;top:0;right:0;width:360px;height:100vh;border:0;z-index:2147483646;background:#fff';
host.attachShadow({ mode: 'closed' }).append(frame);
document.documentElement.append(host);
