/**
 * Around every file of unit tests. Preact does what is due after a paint within 35 ms, with whatever window is there then:
 * the window of a test that has just ended stays until that is over.
 */
import { afterAll } from 'vitest';

if ('document' in globalThis) afterAll(() => new Promise((resolve) => setTimeout(resolve, 100)));
