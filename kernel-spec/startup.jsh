import static org.hillock.dsl.Hillock.*;
import org.hillock.dsl.*;
import tech.tablesaw.api.*;
import static org.hillock.display.Display.*;
