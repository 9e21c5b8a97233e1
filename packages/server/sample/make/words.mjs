import { TURN } from './timeline.mjs';

/**
 * What the host says in each product's turn: seconds from, seconds to (both within the turn),
 * English, Chinese. The broadcast has no recorded speech: her lips move to these and captions show them.
 */
const TURNS = [
  [
    [0.6, 4.4, 'Good morning from Willow Bend Farm!', '早上好，这里是柳湾农场！'],
    [4.6, 7.8, 'These are our Fuyu persimmons, crisp and sweet.', '这是我们的富有甜柿，又脆又甜。'],
    [8.0, 10.8, 'Two kilos a box, picked on Saturday.', '两公斤一箱，周六刚摘的。'],
  ],
  [
    [0.8, 4.2, 'Next, honey from the meadow behind the house.', '接下来是屋后草甸上的蜂蜜。'],
    [4.4, 7.6, 'Raw, never heated. See how slowly it runs.', '生蜜，没有加热。看它流得多慢。'],
    [
      7.8,
      10.8,
      'There are three sizes; the small one is a nice gift.',
      '有三种规格，小瓶送人正合适。',
    ],
  ],
  [
    [0.8, 4.2, 'Tomatoes, still on the vine.', '番茄，还连着藤。'],
    [4.4, 7.6, 'Smell the stem: that is how you know.', '闻闻梗子，就知道新不新鲜。'],
    [7.8, 10.8, 'They ripened outside, in the sun.', '露天晒着太阳熟的。'],
  ],
  [
    [0.8, 4.2, 'Eggs from our hens out on the grass.', '草地上放养母鸡下的蛋。'],
    [4.4, 7.6, 'Thirty on a tray, every shade of brown.', '一托三十枚，深浅都有。'],
    [7.8, 10.8, 'The laying week is stamped on each tray.', '每托都印着产蛋周。'],
  ],
  [
    [0.8, 4.2, 'Snow pears: thin skin, very juicy.', '雪梨，皮薄汁多。'],
    [4.4, 7.6, 'My mother stews them with rock sugar.', '我妈妈爱拿来炖冰糖。'],
    [7.8, 10.8, 'Three kilos, packed so that none bruise.', '三公斤一箱，包好不磕碰。'],
  ],
  [
    [0.8, 4.2, 'And the new rice is in!', '还有，新米到了！'],
    [4.4, 7.6, 'White or brown, milled the day we send it.', '白米、糙米都有，发货当天现碾。'],
    [7.8, 10.8, 'Thank you for watching. Stay a while!', '谢谢观看，多坐一会儿吧！'],
  ],
];

/** Every line on the loop's clock, in order: `{ from, to, en, zh }`. */
export const LINES = TURNS.flatMap((turn, index) =>
  turn.map(([from, to, en, zh]) => ({ from: index * TURN + from, to: index * TURN + to, en, zh })),
);
