/**
 * Runs in a child process before its own entry, passed as `node --import <leash>`.
 * It keeps the child's servers on loopback (the Playground would listen on every interface) and ends the
 * child when its stdin closes: our end of that pipe closes on stop, and also when we are killed outright.
 * Ending asks for SIGINT's own handler, because Azurite saves its last five seconds there.
 * Kept as text so that it works the same from source and from a bundle.
 */
const script = `
import net from 'node:net';
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (first, ...rest) {
  const bare = typeof first === 'number' && typeof rest[0] !== 'string';
  return bare
    ? listen.call(this, { port: first, host: '127.0.0.1' }, ...rest)
    : listen.call(this, first, ...rest);
};
// When we are killed nobody reads its words either, and an unhandled EPIPE would end it before it saves.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
const end = () => {
  setTimeout(() => process.exit(0), 4000).unref();
  if (!process.emit('SIGINT')) process.exit(0);
};
process.stdin.once('close', end).resume();
process.stdin.unref();
`;

/** The module specifier for `node --import`. */
export const leash = `data:text/javascript,${encodeURIComponent(script)}`;
