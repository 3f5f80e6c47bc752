/**
 * Tells whether an RSA modulus bears the mark of ROCA (CVE-2017-15361): a chip's library that made primes which can
 * be found. Divided by any small prime, such a modulus leaves what a power of 65537 leaves; one in 240 million others does too.
 *
 * @see https://crocs.fi.muni.cz/public/papers/rsa_ccs17
 */
export function isRocaKey(modulus: bigint): boolean {
  return marks.every(({ prime, powers }) => powers.has(Number(modulus % BigInt(prime))))
}

/** The odd ones of the primes that the library used for keys of any length. */
const smallPrimes = [
  3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107,
  109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167,
]

const marks = smallPrimes.map((prime) => ({ prime, powers: powersOf(65_537 % prime, prime) }))

function powersOf(generator: number, prime: number): ReadonlySet<number> {
  const powers = new Set<number>()
  for (let power = 1; !powers.has(power); power = (power * generator) % prime) powers.add(power)
  return powers
}
