/**
 * In the place of `node:module` where the program starts, for which Node loads its modules of the other kind too. The file that
 * starts stands in the same folder as what it asks for, and is itself made by the class that is asked for.
 */
export const createRequire = () => require;
export default module.constructor;
