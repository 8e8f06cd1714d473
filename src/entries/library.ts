/** How the library's page begins: its newest stories are asked for while what shows them is on its way. */
import './first-stories.ts';

void import('./library-page.tsx');
