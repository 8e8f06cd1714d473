/** The source files as the rules see them: their paths and texts, what they import, their functions. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export type SourceFile = { path: string; text: string };

const project = fileURLToPath(new URL('../../', import.meta.url));

/** All files of a kind under a folder of the project, TypeScript unless told; paths with forward slashes. */
export function filesIn(folder: string, kind = /(?<!\.d)\.tsx?$/): SourceFile[] {
  return readdirSync(project + folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => kind.test(name))
    .map((name) => ({
      path: `${folder}/${name}`,
      text: readFileSync(`${project}${folder}/${name}`, 'utf8'),
    }));
}

/** What a file imports: paths from the project's root for our own, names for packages. */
export function importsOf({ path, text }: SourceFile): string[] {
  const named = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map(([, name = '']) => name);
  return named.map((name) => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : name));
}

/** The room of one of our files: its folder under src, or its own name where it lies beside them. */
export function roomOf(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.tsx?$/, '');
}
