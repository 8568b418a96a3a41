// A text as part of an address: compressed, in the letters an address may hold.
const through = (bytes, stream) => new Response(new Blob([bytes]).stream().pipeThrough(stream));

export async function packed(text) {
  const stream = new CompressionStream("deflate-raw");
  const bytes = new Uint8Array(await through(text, stream).arrayBuffer());
  let letters = "";
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

export async function unpacked(letters) {
  const plain = atob(letters.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
  return through(bytes, new DecompressionStream("deflate-raw")).text();
}
