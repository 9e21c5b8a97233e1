/** What TypeScript's DOM does not know yet: https://wicg.github.io/document-picture-in-picture/ */
interface DocumentWindows {
  requestWindow(options: { width: number; height: number }): Promise<Window & typeof globalThis>;
}

/** The browser's way to windows over other pages that hold more than a video, or `null`. */
export function documentWindows(): DocumentWindows | null {
  const { documentPictureInPicture = null } = globalThis as {
    documentPictureInPicture?: DocumentWindows;
  };
  return documentPictureInPicture;
}
