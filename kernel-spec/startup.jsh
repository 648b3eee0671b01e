import static org.hillock.dsl.Hillock.*;
import static org.hillock.display.Display.display;
import static org.hillock.display.Display.updateDisplay;
import static org.hillock.display.Display.render;
import static org.hillock.display.Display.clearOutput;
import org.hillock.dsl.*;
import org.hillock.model.Reset;
import org.hillock.model.Variable;
import tech.tablesaw.api.*;
