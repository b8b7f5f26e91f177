// What the supplied files must be, byte for byte. The build compares them and stops where one differs.

export const suppliedFiles = {
  tass: {
    file: 'tass.txt',
    bytes: 2468,
    sha256: '53d00cb01f3389a8f126a11c4fbc46af62a88d1bb37cc393c9b3d824b8bfb223',
  },
  interfax: {
    file: 'interfax.txt',
    bytes: 2128,
    sha256: '6f89a5f4cbf097d112a4b6835cfd315debe906006e45d6ee3d881f67794c2831',
  },
} as const;
