/** Tests of the checker: each problem has a model that has it and a twin that has none. */
package org.neurodsl.check;
