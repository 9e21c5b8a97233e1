const query = new URLSearchParams(location.search);
const stall = document.createElement('live-stall');
stall.setAttribute('server', query.get('server'));
stall.setAttribute('show', query.get('show'));
document.body.append(stall);
