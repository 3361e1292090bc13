'use strict';
// Stands in for the native addon of this name: the one algorithm the tests use.

const { createHash } = require('crypto');

const sha256 = (data) => createHash('sha256').update(data).digest();

exports.sha256d = (data) => sha256(sha256(data));
