// The smallest checkout on Medusa: a buyer that it knows already, one way to send it, and Medusa's own way to pay, by hand.
async function ask(path, body) {
  const response = await fetch(`https://shop.example/store${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', 'x-publishable-api-key': 'pk_of_your_shop' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.message);
  return answer;
}

async function order() {
  const cart = localStorage.getItem('cart_id');
  await ask(`/carts/${cart}`, {
    email: 'ana@shop.example',
    shipping_address: {
      ...{ first_name: 'Ana', last_name: 'Reed', address_1: 'Mill Lane 1' },
      ...{ city: 'Willow Bend', postal_code: '10115', country_code: 'de' },
    },
  });
  const { shipping_options: ways } = await ask(`/shipping-options?cart_id=${cart}`);
  await ask(`/carts/${cart}/shipping-methods`, { option_id: ways[0].id });
  const { payment_collection: payment } = await ask('/payment-collections', { cart_id: cart });
  await ask(`/payment-collections/${payment.id}/payment-sessions`, {
    provider_id: 'pp_system_default',
  });
  const answer = await ask(`/carts/${cart}/complete`, {});
  if (answer.type !== 'order') throw new Error(answer.error.message);
  return answer.order;
}

document.querySelector('button').addEventListener('click', async () => {
  const { id } = await order();
  document.querySelector('h1').textContent = `Order ${id}`;
});
