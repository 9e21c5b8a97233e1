/** How to start a page. */
export interface PageOptions {
  /** Address to listen on. Default `127.0.0.1`. */
  readonly host?: string;
  /** Port to listen on; 0 takes a free one. Default 0. */
  readonly port?: number;
  /** The show server, such as `https://live.example`. */
  readonly server: string;
  /** The channel that the page is about. */
  readonly channel: string;
  /** Origin of the shop that has pictures of the goods, such as `https://shop.example`, where the show server has not all of them. */
  readonly store?: string | undefined;
  /** Folder with the live SDK's built files, served at `/sdk/`. */
  readonly sdk: string;
}
