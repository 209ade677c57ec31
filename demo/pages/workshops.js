// The page's own script: what its address names comes first in the list. The element never looks at an address.
const district = new URLSearchParams(location.search).get('district');
if (district) document.querySelector('fd-training-booking')?.setAttribute('preset-group', district);
