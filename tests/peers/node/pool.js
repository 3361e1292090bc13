'use strict';
// Starts the pool server on a node. One argument: its settings as JSON. Prints "started" when open.

const settings = JSON.parse(process.argv[2]);
const stratum = require('foundation-stratum');

const network = {
  bech32: 'rb',
  bip32: { public: 0xeab4fa05, private: 0xeab404c7 },
  peerMagic: 'fabfb5da',
  pubKeyHash: 0x3c,
  scriptHash: 0x26,
  wif: 0x5a,
  coin: 'btc',
};

const pool = stratum.create(
  {
    name: 'peer',
    coins: ['Bitcoin'],
    debug: false,
    banning: { time: 600, invalidPercent: 0.9, checkThreshold: 500, purgeInterval: 300 },
    ports: [
      {
        port: settings.port,
        enabled: true,
        tls: false,
        difficulty: { initial: settings.difficulty, minimum: 1e-12, maximum: 1e6, targetTime: 1e6, retargetTime: 1e6, variance: 0.3 },
      },
    ],
    p2p: { enabled: false },
    settings: { blockRefreshInterval: 500, connectionTimeout: 100000, jobRebroadcastTimeout: 60, tcpProxyProtocol: false },
    primary: {
      address: settings.address,
      coin: {
        name: 'Bitcoin', symbol: 'BTC', asicboost: true, getinfo: false, segwit: true, rewards: {},
        algorithms: { mining: 'sha256d', block: 'sha256d', coinbase: 'sha256d' },
        mainnet: network,
        testnet: network,
      },
      daemons: [{ host: '127.0.0.1', port: settings.node, username: 'x', password: settings.key }],
      recipients: [],
    },
  },
  { identifier: '', tls: {} },
  (ip, port, primary, auxiliary, password, answer) =>
    answer({ error: null, authorized: password !== 'wrong', disconnect: false }),
  () => {},
);
pool.on('log', (level, text) => console.log(level, text));
pool.on('share', (share, type, accepted) => console.log('share', type, accepted));
pool.on('started', () => console.log('started'));
pool.setupPool();
