@echo off
rem NeuroDSL's start script for Windows. The first call builds; "neurodsl rebuild" builds again after a change of sources.
rem NEURODSL_JAVA  a JDK's folder to use instead of the one that is found
setlocal EnableDelayedExpansion
set "HOME_DIR=%~dp0"
set "HOME_DIR=%HOME_DIR:~0,-1%"
set "APP=%HOME_DIR%\target\app"
set "JDK="
for %%D in ("%NEURODSL_JAVA%" "%JAVA_HOME%") do if not defined JDK call :try %%D
if not defined JDK for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk*" "%ProgramFiles%\Java\jdk*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\zulu*" "%USERPROFILE%\.jdks\*") do call :try "%%~D"
if not defined JDK (
  echo neurodsl: no Java development kit JDK 21 or newer found. Install one, for instance 1>&2
  echo neurodsl:   winget install EclipseAdoptium.Temurin.25.JDK 1>&2
  echo neurodsl: and, where it is not found by itself, set NEURODSL_JAVA to its folder. 1>&2
  exit /b 2
)
set "JAVA_HOME=%JDK%"
if "%~1"=="test" (
  call "%HOME_DIR%\mvnw.cmd" -f "%HOME_DIR%\pom.xml" -B -ntp verify
  exit /b !errorlevel!
)
if "%~1"=="workbench" (
  echo neurodsl: on Windows the workbench cannot be started from here yet. 1>&2
  exit /b 2
)
if "%~1"=="rebuild" rmdir /s /q "%APP%" 2>nul
if not exist "%APP%\built" call :build || exit /b 2
if "%~1"=="rebuild" exit /b 0
"%JDK%\bin\java" --add-exports java.base/jdk.internal.module=ALL-UNNAMED -XX:+UseSerialGC -XX:-UsePerfData ^
  -XX:MaxRAMPercentage=60 -Dguice_bytecode_gen_option=DISABLED -XX:SharedArchiveFile="%APP%\start.jsa" ^
  -XX:+AutoCreateSharedArchive -Xlog:disable "-Xlog:all=error,cds*=off:stderr" -cp "%APP%\lib\*" %NEURODSL_VM% ^
  org.neurodsl.cli.NeuroCommand %*
exit /b %errorlevel%

:build
echo neurodsl: first start: fetching Maven and the libraries, then building; this takes a minute or two, once 1>&2
call "%HOME_DIR%\mvnw.cmd" -f "%HOME_DIR%\pom.xml" -B -q -DskipTests -pl org.neurodsl -am package 1>&2
if errorlevel 1 exit /b 1
mkdir "%APP%\lib" 2>nul
copy /y "%HOME_DIR%\org.neurodsl\target\lib\*.jar" "%APP%\lib" >nul || exit /b 1
copy /y "%HOME_DIR%\org.neurodsl\target\org.neurodsl-*.jar" "%APP%\lib" >nul || exit /b 1
echo built > "%APP%\built"
exit /b 0

:try
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "VERSION=%%~V"
for /f "tokens=1 delims=." %%M in ("!VERSION!") do if %%M geq 21 set "JDK=%~1"
exit /b 0
