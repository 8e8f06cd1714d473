{
  const api = globalThis.browser ?? globalThis.chrome;
  const page = document.documentElement;
  const count = (/** @type {string} */ name) =>
    page.setAttribute(name, String(Number(page.getAttribute(name) ?? 0) + 1));

  api.runtime.onMessage.addListener((message) => {
    if (message === 'mark') count('data-neighbour-marks');
  });
  window.addEventListener('keydown', (event) => event.key === 'y' && count('data-neighbour-keys'), true);

  document.addEventListener('DOMContentLoaded', () => {
    const button = document.createElement('button');
    button.id = 'neighbour';
    button.textContent = 'Neighbour';
    button.addEventListener('click', async () => {
      const { answered } = await api.runtime.sendMessage('ask');
      page.setAttribute('data-neighbour-answered', String(answered));
    });
    document.body.append(button);
  });
}
