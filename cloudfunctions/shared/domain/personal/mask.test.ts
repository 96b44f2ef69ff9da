import { maskName, maskPhone } from './mask';

describe('a masked name', () => {
  it.each([
    ['孙悦洁', '孙*洁'],
    ['许诺', '许*'],
    ['欧阳明月', '欧*月'],
    ['Alexander', 'A*r'],
    ['晴', '*'],
    ['', '*'],
    ['👨‍👩‍👧小明', '👨‍👩‍👧*明'],
  ])('%s is shown as %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });
});

describe('a masked phone', () => {
  it('keeps three digits in front and four behind', () => {
    expect(maskPhone('13812345678')).toBe('138****5678');
  });

  it('shows nothing of what is no mobile number', () => {
    expect(maskPhone('+447911123456')).toBe('****');
    expect(maskPhone('')).toBe('****');
  });
});
