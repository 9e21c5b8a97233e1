// Gives the console the goods of the shop, to be searched and taken over. The shop tells them in a show's words
// (examples/store/src/http/show-goods.ts).
const desk = document.querySelector('stall-console');
const { store } = desk.dataset;

desk.catalog = {
  name: 'willow-bend',
  search: async (text, after = '0', signal) => {
    const asked = new URLSearchParams({ text, after });
    const answer = await fetch(`${store}/api/show-goods?${asked}`, { signal }).catch(() => null);
    if (!answer?.ok) throw new Error('The shop cannot be reached. Try again in a moment.');
    return answer.json();
  },
};
