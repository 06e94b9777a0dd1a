import { describe, expect, test } from 'vitest';
import { isUsualPhone, isUsualPostcode } from '../../../shared/form/contact.ts';

describe('telephone numbers as offices write them', () => {
  test.each([
    '0519-86619120',
    '(0519)86619120',
    '（0519）86619120',
    '0519 86619120',
    '051986619120',
    '0519—86619120',
    '010-6857 0000',
    '86619120',
    '6661912',
    '８６６１９１２０',
    '13812345678',
    '138 1234 5678',
    '138-1234-5678',
    '19912345678',
    '+86 138 1234 5678',
    '+8613812345678',
    '0519-86619120转801',
    '0519-86619120-801',
    '86619120 分机 8',
    '400-820-8820',
    '4008208820',
    '0519-86619120、13812345678',
    '86619120，86619121',
    '86619120/13812345678',
    '86619120；13812345678、400-820-8820',
  ])('%s', (phone) => {
    expect(isUsualPhone(phone)).toBe(true);
  });

  test.each([
    '12345',
    'abc',
    '1381234567',
    '138123456789',
    '12812345678',
    '0519-8661912012',
    '866191',
    '0519-',
    '86619120、',
    '、86619120',
    '0519-86619120转',
    'XXXX-XXXXXXXX',
    '86619120张三',
    '一二三四五六七八',
  ])('not %s', (phone) => {
    expect(isUsualPhone(phone)).toBe(false);
  });
});

describe('postcodes', () => {
  test.each(['213003', '２１３００３', '010000'])('%s', (postcode) => {
    expect(isUsualPostcode(postcode)).toBe(true);
  });

  test.each(['21300', '2130033', '21300a', '213 003', '无', '２１３００'])('not %s', (postcode) => {
    expect(isUsualPostcode(postcode)).toBe(false);
  });
});
