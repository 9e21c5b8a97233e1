/**
 * Places in the line for an offer, so that one number tells all in it whose turn has come, and how many wait, which
 * each batch of holds asks. What counts the news of a drop is its own: a gauge has none where its value stays.
 */
export const PLACES_IN_LINE = `
  ALTER TABLE hold ADD COLUMN place INTEGER;
  ALTER TABLE offer ADD COLUMN waiting INTEGER NOT NULL DEFAULT 0 CHECK (waiting >= 0);
  ALTER TABLE offer ADD COLUMN lined INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE offer ADD COLUMN served INTEGER NOT NULL DEFAULT 0 CHECK (served <= lined);
  ALTER TABLE offer ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE giveaway ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
  UPDATE hold SET place = line.place FROM (
    SELECT n, row_number() OVER (PARTITION BY show, offer ORDER BY n) AS place
    FROM hold WHERE status = 'waiting'
  ) AS line WHERE line.n = hold.n;
  UPDATE offer SET (waiting, lined) = (SELECT count(*), count(*) FROM hold
    WHERE hold.show = offer.show AND hold.offer = offer.id AND hold.status = 'waiting');
  UPDATE offer SET version = gauge.version FROM gauge
    WHERE gauge.show = offer.show AND gauge.name = 'offer:' || offer.id;
  UPDATE giveaway SET version = gauge.version FROM gauge
    WHERE gauge.show = giveaway.show AND gauge.name = 'giveaway:' || giveaway.id;
`;
