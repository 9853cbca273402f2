// Starts the app: settings, address, keys and player around one React root.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './view/styles/index.css';
import {
  followAddress,
  joinWindows,
  listenToDrops,
  listenToKeys,
  listenToParent,
  rememberSettings,
  startingChoices,
  startPlayer,
} from './state';
import { App } from './view/app';
import { Boundary, bringTypefaces } from './view/marks';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root.');

followAddress(startingChoices());
rememberSettings();
listenToKeys();
listenToParent();
listenToDrops();
joinWindows();
startPlayer();
bringTypefaces();
createRoot(root).render(
  <StrictMode>
    <Boundary>
      <App />
    </Boundary>
  </StrictMode>,
);
