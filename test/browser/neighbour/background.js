{
  const api = globalThis.browser ?? globalThis.chrome;
  let answered = 0;

  api.runtime.onMessage.addListener((_message, _sender, answer) => {
    answered += 1;
    answer({ answered });
  });

  api.commands.onCommand.addListener(async () => {
    const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id !== undefined) await api.tabs.sendMessage(tab.id, 'mark');
  });
}
