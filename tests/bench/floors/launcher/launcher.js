const host = document.createElement('div');
const root = host.attachShadow({ mode: 'closed' });
const button = document.createElement('button');
button.textContent = 'Health';
button.style.cssText =
  'position:fixed;top:40%;right:0;width:40px;height:40px;border:0;z-index:2147483646';
button.addEventListener('click', () => button.classList.toggle('on'));
root.append(button);
document.documentElement.append(host);
