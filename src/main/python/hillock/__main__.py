"""What Jupyter runs, and what prepares it: finds Java, has the kernel set itself up for it, and becomes it.

The kernel starts more quickly from an archive of its classes, which belongs to one Java. It is made in the background of
the first start, or by `python -m hillock install`.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from hillock.java import Java, NoJava, find_java

PACKAGE = Path(__file__).resolve().parent
JARS = PACKAGE / "jars"
USAGE = """python -m hillock install      makes the archive for a quick start now, for the Java that is found
                               (without it, the first start of the kernel does so in the background)
python -m hillock java         says which Java it finds
python -m hillock kernel FILE  serves a front end; what Jupyter runs"""


def class_path() -> str:
    """Hillock's own jar first, then the libraries."""
    return os.pathsep.join(map(str, [*sorted(JARS.glob("hillock-*.jar")), *sorted((JARS / "lib").glob("*.jar"))]))


def key(java: Java) -> str:
    """One for each Java and each build: an archive fits no other."""
    own = next(JARS.glob("hillock-*.jar")).stat()
    text = f"{java.home} {java.version} {PACKAGE} {own.st_size} {own.st_mtime_ns}"
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def folder(java: Java) -> Path:
    """Where what is prepared for a Java lies: beside this file, or in the user's cache where that cannot be written."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    shared, own = (place / key(java) for place in (PACKAGE / "ready", cache / "hillock" / "ready"))
    return shared if shared.is_dir() or os.access(PACKAGE, os.W_OK) else own


def prepare(java: Java, *options: str) -> list[str]:
    """Has the kernel's installer write how it is started; that command, which is kept too."""
    ready = folder(java)
    ready.mkdir(parents=True, exist_ok=True)
    prefix = tempfile.mkdtemp(dir=ready)  # two first starts at once do not disturb each other
    os.chmod(prefix, 0o755)  # an administrator prepares it for all
    main = [str(java.program), "-cp", class_path(), "org.hillock.kernel.Main"]
    subprocess.run([*main, "install", "--prefix", prefix, *options], check=True, stdout=sys.stderr)
    spec = Path(prefix, "share", "jupyter", "kernels", "hillock", "kernel.json")
    command = json.loads(spec.read_text(encoding="utf-8"))["argv"]
    written = Path(prefix, "argv.json")
    written.write_text(json.dumps(command), encoding="utf-8")
    os.replace(written, ready / "argv.json")
    return command


def start_of(java: Java) -> list[str]:
    """The command that starts the kernel. The first one of all is a little slower, and has the archive made beside it."""
    ready = folder(java)
    try:
        return json.loads((ready / "argv.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        command = prepare(java, "--no-train")
    try:
        (ready / "training").touch(exist_ok=False)
    except FileExistsError:  # another first start has begun it
        return command
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.Popen([sys.executable, "-m", "hillock", "install"], start_new_session=True, **quiet)
    return command


def serve(connection_file: str) -> int:
    command = [connection_file if word == "{connection_file}" else word for word in start_of(find_java())]
    if os.name == "nt":  # where exec gives the program another process id, and Jupyter loses it
        return subprocess.call(command)
    os.execv(command[0], command)


def main(arguments: list[str]) -> int:
    try:
        if arguments == ["install"]:
            prepare(find_java())
        elif arguments == ["java"]:
            java = find_java()
            print(f"JDK {java.version}: {java.home}")
        elif len(arguments) == 2 and arguments[0] == "kernel":
            return serve(arguments[1])
        else:
            print(USAGE)
            return 0 if arguments in ([], ["--help"], ["-h"]) else 2
    except NoJava as fault:
        print(fault, file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as fault:
        print(f"hillock: the kernel could not set itself up (exit code {fault.returncode})", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
