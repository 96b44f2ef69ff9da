import type { SeededRandom } from '../cloudfunctions/shared/domain/simulation/seededRandom';

const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢',
];
const givenNames = [
  ...'安雨欣佳怡子涵梓轩浩宇思远静雅文博晓明丽娟建国志强秀英桂兰海燕春梅立伟晨曦若溪一诺嘉禾清扬知夏沐阳景行',
];

/** A name that nobody in particular has: a surname and one or two characters. */
export function personName(random: SeededRandom): string {
  const given =
    random.next() < 0.8 ? [random.pick(givenNames), random.pick(givenNames)] : [random.pick(givenNames)];
  return random.pick(surnames) + given.join('');
}
