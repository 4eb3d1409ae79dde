/**
 * From the checked syntax tree to the IR: units become factors, imports and inheritance are flattened, user functions
 * are inlined, experiments become a drive and a plan. There are no user errors any more here.
 */
package org.neurodsl.lower;
