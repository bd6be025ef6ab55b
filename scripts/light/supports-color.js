/**
 * In the place of what chalk asks about the terminal, for which it loads Node's terminals, networks and streams. The command line
 * asks by itself, and says each time which colours it wants.
 */
export default { stdout: false, stderr: false };
