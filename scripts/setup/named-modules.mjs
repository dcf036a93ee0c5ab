// Module hooks: names that stand for an address given at registration.

let addresses = {};

export function initialize(data) {
  addresses = data;
}

export function resolve(specifier, context, next) {
  const url = Object.hasOwn(addresses, specifier) ? addresses[specifier] : undefined;
  return url ? { url, format: 'module', shortCircuit: true } : next(specifier, context);
}
