/** What somebody of the crowd asks the host, and how the host answers. */
export interface ScriptedQuestion {
  name: string;
  text: string;
  /** Of the farm's goods. */
  product?: string;
  /** In writing; absent where the host answers by voice. */
  answer?: string;
}

/** Two a loop: one is answered by voice, one in writing. */
export const QUESTIONS: readonly (readonly [ScriptedQuestion, ScriptedQuestion])[] = [
  [
    {
      name: 'Bea',
      text: 'How long do the persimmons keep once they are ripe?',
      product: 'persimmons',
    },
    {
      name: 'Tom',
      text: 'Do you deliver to the islands?',
      answer: 'Yes, by the Thursday boat: order by Tuesday noon.',
    },
  ],
  [
    { name: 'Old Pete', text: 'Can I come by on Saturday and fetch a box myself?' },
    {
      name: '小雨',
      text: '蜂蜜会结晶吗？',
      product: 'honey',
      answer: '会的，天冷就会结晶，温水泡一下就化开了。',
    },
  ],
];
