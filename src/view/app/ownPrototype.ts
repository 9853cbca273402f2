// The page's first act: what scripts around it have put on Object.prototype shall not turn up in every loop over names.

for (const prototype of [Object.prototype, Array.prototype] as readonly object[])
  for (const name of Object.keys(prototype)) Reflect.defineProperty(prototype, name, { enumerable: false });
