// `npm start`: serves the app while it is being worked on, and opens it where there is a screen to open it on.
import { createServer } from 'vite';

const screen =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

const server = await createServer();
await server.listen();
server.printUrls();
if (screen && !process.env['CI']) server.openBrowser();
