// The service worker of the built page: keeps one whole version of it, so that a reload without network shows the lesson.
// `__VERSION__`, `__FILES__` and `__PAGE__` (the SHA-256 of the page) are written in by scripts/offline.ts.
const name = `adjoint ${self.registration.scope} `;
const version = name + __VERSION__;
const files = __FILES__;
const page = new URL('./', self.registration.scope).href;

const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Takes all files of this version, or nothing: a page of another version among them would be a mixture. */
async function keep() {
  const cache = await caches.open(version);
  try {
    await cache.addAll(files.map((file) => new Request(file, { cache: 'reload' })));
    const kept = await cache.match(page, { ignoreVary: true });
    const body = await kept.clone().arrayBuffer();
    if (hex(await crypto.subtle.digest('SHA-256', body)) !== __PAGE__)
      throw new Error('another version is on the host');
  } catch (error) {
    await caches.delete(version);
    throw error;
  }
}

/** Versions are kept in the order in which they came; a window of the one before may still want its typefaces. */
async function tidy() {
  const others = (await caches.keys()).filter((each) => each.startsWith(name) && each !== version);
  await Promise.all(others.slice(0, -1).map((each) => caches.delete(each)));
}

async function answer(request) {
  const cache = await caches.open(version);
  const how = { ignoreVary: true, ignoreSearch: request.mode === 'navigate' };
  const kept = (await cache.match(request, how)) ?? (await caches.match(request, how));
  return kept ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(keep()));
self.addEventListener('activate', (event) => event.waitUntil(tidy().then(() => self.clients.claim())));
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(self.registration.scope)) event.respondWith(answer(request));
});
