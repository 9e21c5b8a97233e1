export const data = { permalink: 'site/search.json', eleventyExcludeFromCollections: true };

/** What the search looks through: the words of every page, by section. */
export const render = ({ site }) => JSON.stringify(site.search);
