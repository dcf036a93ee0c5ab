import { expect, test } from 'vitest';
import { createAddress } from './create-address';

const SENDER = '6ac7ea33f8831ea9dcc53393aaa88b25a785dbf0';

// Computed with viem's getContractAddress.
test.each([
  [0, 'cd234a471b72ba2f1ccf0a70fcaba648a5eecd8d'],
  [1, '343c43a37d37dff08ae8c4a11544c718abb4fcf8'],
  [2, 'f778b86fa74e846c4f0a1fbd1335fe81c00a0c91'],
  [3, 'fffd933a0bc612844eaf0c6fe3e5b8e9b6c1d19c'],
  [127, '06d9a77f5e4b311bae8d559db9cdb4df94104aa0'],
  [128, '08e190dcb7b73f5fcdabb43e102215c83659a76d'],
  [255, '3ef7c1a519e4b4431e317d7839340e3139b03c65'],
  [256, '3837c1ae70354f670550c746580199ac6a73cb0a'],
])('nonce %i', (nonce, address) => {
  expect(createAddress(SENDER, nonce)).toBe(address);
});
