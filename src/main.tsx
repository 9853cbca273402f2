// Starts the app: it has the page to itself.
import { createApp } from './view/app';
import './view/styles/index.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root.');

createApp(root);
