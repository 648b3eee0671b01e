package org.hillock.kernel.magic;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.hillock.kernel.shell.Audience;
final class MavenMagic implements Magic {
  MavenMagic(Consumer<List<Path>> add){}
  public void run(List<String> arguments, String body, Audience audience){}
  void addRepository(List<String> arguments, String body, Audience audience){}
  void fromPom(List<String> arguments, String body, Audience audience){}
}
