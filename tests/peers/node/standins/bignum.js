'use strict';
// Stands in for the native addon of this name: the few calls the pool makes, on BigInt.

class Big {
  constructor(value) {
    this.value = value;
  }
  toNumber() {
    return Number(this.value);
  }
  ge(other) {
    return this.value >= of(other);
  }
  mul(other) {
    return new Big(this.value * of(other));
  }
  pow(other) {
    return new Big(this.value ** of(other));
  }
  toString(base) {
    return this.value.toString(base);
  }
}

function of(value) {
  return value instanceof Big ? value.value : BigInt(value);
}

module.exports = (value, base) => new Big(base === 16 ? BigInt('0x' + value) : of(value));

module.exports.fromBuffer = (buffer, options) => {
  const big = options && options.endian === 'little' ? Buffer.from(buffer).reverse() : buffer;
  return new Big(BigInt('0x' + (big.toString('hex') || '0')));
};
