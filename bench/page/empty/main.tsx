// The least that a page of React is: one line of text. What any page of React takes to load, this one takes.
import { createRoot } from 'react-dom/client';

createRoot(document.getElementById('root') as HTMLElement).render(<p data-lesson="none">Nothing more.</p>);
