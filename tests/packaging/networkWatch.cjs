// Loaded into the program before anything else: notes every look at the network but the answers of its own server.
const { createHook } = require('node:async_hooks');
const { appendFileSync } = require('node:fs');

const LOOKS_OUT = /^(TCPCONNECTWRAP|GETADDRINFOREQWRAP|GETNAMEINFOREQWRAP|QUERYWRAP|UDPWRAP|UDPSENDWRAP)$/;

createHook({
  init(_id, type) {
    if (LOOKS_OUT.test(type)) appendFileSync(process.env.NETWORK_WATCH, `${type}\n`);
  },
}).enable();
