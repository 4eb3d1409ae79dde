/**
 * Gives every expression of a parsed model its type: a dimension with exact exponents, or another kind of value.
 *
 * <p>Nothing here reports to the user: faults are data ({@link org.neurodsl.types.TypeFault}) that the rules of the
 * checker put into words. Hover, inlay hints and lowering use the same answers.
 */
package org.neurodsl.types;
