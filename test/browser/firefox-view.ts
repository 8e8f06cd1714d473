/** A document in a `<browser>` of Firefox's window, looked into by the browser's own script. */
import { expressionOf, readerRoot, type View } from './view.ts';

/** Runs the body of an async function in the browser's window. */
type Script = (body: string) => Promise<unknown>;

/** Bytes that came as text. */
export const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

/** The document in the `<browser>` that an expression names. */
export function viewOf(script: Script, browser: string, root: string): View {
  const global = `${browser}.browsingContext.currentWindowGlobal`;
  /** Only a privileged sandbox may look into a closed shadow root; elsewhere the document's own world is wanted. */
  const sandbox = root === readerRoot ? `sandboxName: 'system',` : '';
  const inDocument = (body: string): Promise<unknown> =>
    script(`
      const actor = ${global}.getActor('MarionetteCommands');
      const options = { async: true, ${sandbox} timeout: 60000 };
      const { json, error } = await actor.executeScript(${JSON.stringify(body)}, [], options);
      if (error !== undefined) throw error;
      return json;`);
  const done = 'const done = arguments[arguments.length - 1];';
  return {
    run: async (run, ...args) => {
      const json = await inDocument(
        `${done} ${expressionOf(run, root, args)}.then((json) => done({ json }), (error) => done({ json: '', error: String(error) + (error?.stack ?? '') }));`,
      );
      return JSON.parse(String(json));
    },
    inject: async (source) => {
      await inDocument(`${done} ${source}; done({ json: '' });`);
    },
    screenshot: async () => {
      const url = await script(`
        const picture = await ${global}.drawSnapshot(null, 1, 'white');
        const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
        canvas.width = picture.width;
        canvas.height = picture.height;
        canvas.getContext('2d').drawImage(picture, 0, 0);
        return canvas.toDataURL();`);
      return bytesOf(String(url).split(',')[1] ?? '');
    },
    prefer: async (scheme) => {
      await script(`${browser}.browsingContext.top.prefersColorSchemeOverride = '${scheme}'`);
    },
  };
}
