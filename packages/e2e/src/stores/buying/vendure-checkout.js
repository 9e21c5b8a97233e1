// The smallest checkout on Vendure: a buyer that it knows already, one way to send it, one way to pay.
const api = 'https://shop.example/shop-api';

async function ask(query, variables = {}) {
  const response = await fetch(api, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${localStorage.getItem('vendure-token')}`,
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  const [answer] = Object.values(data);
  if (answer.message) throw new Error(answer.message);
  return answer;
}

const REFUSED = '... on ErrorResult { message }';

async function order() {
  await ask(`mutation {
    setCustomerForOrder(input: { emailAddress: "ana@shop.example", firstName: "Ana", lastName: "Reed" }) { ${REFUSED} }
  }`);
  await ask(`mutation {
    setOrderShippingAddress(input: { fullName: "Ana Reed", streetLine1: "Mill Lane 1", city: "Willow Bend", countryCode: "DE" }) { ${REFUSED} }
  }`);
  const [{ id }] = await ask('{ eligibleShippingMethods { id } }');
  await ask(
    `mutation ($id: [ID!]!) { setOrderShippingMethod(shippingMethodId: $id) { ${REFUSED} } }`,
    {
      id: [id],
    },
  );
  await ask(`mutation { transitionOrderToState(state: "ArrangingPayment") { ${REFUSED} } }`);
  return ask(`mutation {
    addPaymentToOrder(input: { method: "on-account", metadata: {} }) { ... on Order { code } ${REFUSED} }
  }`);
}

document.querySelector('button').addEventListener('click', async () => {
  const { code } = await order();
  document.querySelector('h1').textContent = `Order ${code}`;
});
