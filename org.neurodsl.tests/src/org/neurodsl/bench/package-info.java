/** Programs that measure speed. They are run by hand; no test depends on a clock. */
package org.neurodsl.bench;
