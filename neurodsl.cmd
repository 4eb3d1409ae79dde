@echo off
rem NeuroDSL's start script for Windows: as the script "neurodsl" does elsewhere, it finds a JDK, builds at the first
rem call and starts the command. After a change of sources "neurodsl rebuild" builds again.
rem
rem NEURODSL_JAVA   a JDK's folder, or its java.exe, to use instead of the one that is found
rem NEURODSL_VM     further options for the JVM, such as -Xmx8g
setlocal EnableExtensions DisableDelayedExpansion
set "HOME_DIR=%~dp0"
set "HOME_DIR=%HOME_DIR:~0,-1%"
set "APP=%HOME_DIR%\target\app"
set "WANTED=21"

rem --- Finding a JDK: the one that the user names, else the newest of those that are installed ---
set "JDK="
set /a "BEST=%WANTED%-1"
if defined NEURODSL_JAVA goto named
if defined JAVA_HOME set "JAVA_HOME=%JAVA_HOME:"=%"
if defined JAVA_HOME call :try "%JAVA_HOME%"
for %%J in (java.exe) do call :try_program "%%~$PATH:J"
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk*" "%ProgramFiles%\Java\jdk*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\zulu*" "%ProgramFiles%\Amazon Corretto\jdk*" "%USERPROFILE%\.jdks\*") do call :try "%%~D"
if defined JDK goto command
echo neurodsl: no Java development kit (JDK) %WANTED% or newer found; looked at JAVA_HOME, PATH and the usual folders. 1>&2
echo neurodsl: Install one, for instance 1>&2
echo neurodsl:   winget install EclipseAdoptium.Temurin.25.JDK 1>&2
echo neurodsl: and, where it is not found by itself, set NEURODSL_JAVA to its folder. 1>&2
exit /b 2

:named
set "NAMED=%NEURODSL_JAVA:"=%"
if exist "%NAMED%\bin\java.exe" call :try "%NAMED%"
if not exist "%NAMED%\bin\java.exe" call :try_program "%NAMED%"
if defined JDK goto command
echo neurodsl: NEURODSL_JAVA is "%NAMED%", which is not a JDK %WANTED% or newer. 1>&2
exit /b 2

rem --- Starting the command ---
:command
if "%~1"=="test" goto test
if "%~1"=="workbench" goto workbench
if "%~1"=="rebuild" if exist "%APP%" rmdir /s /q "%APP%"
if "%~1"=="rebuild" if exist "%HOME_DIR%\releng\product\target" rmdir /s /q "%HOME_DIR%\releng\product\target"
if exist "%APP%\built" goto start
call :build
if errorlevel 1 exit /b 70
:start
if "%~1"=="rebuild" exit /b 0
rem Only simulations live long enough to gain from the JVM's second compiler.
set "COMPILERS=-XX:TieredStopAtLevel=1"
if "%~1"=="run" set "COMPILERS="
"%JDK%\bin\java.exe" @"%HOME_DIR%\releng\start\java.options" %COMPILERS% -XX:SharedArchiveFile="%APP%\start.jsa" -XX:+AutoCreateSharedArchive -Xlog:disable "-Xlog:all=error,cds*=off:stderr" -cp "%APP%\lib\*" %NEURODSL_VM% org.neurodsl.cli.NeuroCommand %*
exit /b %errorlevel%

:test
echo neurodsl: LEFT OUT on Windows: the tests inside a workbench 1>&2
set "JAVA_HOME=%JDK%"
pushd "%HOME_DIR%"
call "%HOME_DIR%\mvnw.cmd" -B -ntp verify
set "CODE=%errorlevel%"
popd
exit /b %CODE%

:workbench
set "STARTER=%HOME_DIR%\releng\product\target\products\org.neurodsl.workbench\win32\win32\x86_64\neurodsl\neurodsl-workbench.cmd"
if exist "%STARTER%" goto start_workbench
echo neurodsl: building the workbench; the first time it fetches the Eclipse platform, which takes some minutes 1>&2
set "JAVA_HOME=%JDK%"
pushd "%HOME_DIR%"
call "%HOME_DIR%\mvnw.cmd" -B -q -Pworkbench -DskipTests -pl releng/target,org.neurodsl.ui,releng/feature,releng/product -am package 1>&2
if errorlevel 1 goto build_failed
popd
:start_workbench
set "NEURODSL_JAVA=%JDK%"
shift
call "%STARTER%" %1 %2 %3 %4 %5 %6 %7 %8 %9
exit /b %errorlevel%

rem --- Building, in the project's folder, since .mvn\maven.config names a file relative to it ---
:build
echo neurodsl: building; the first time this fetches Maven and the libraries and takes a minute or two 1>&2
set "JAVA_HOME=%JDK%"
pushd "%HOME_DIR%"
call "%HOME_DIR%\mvnw.cmd" -B -q -DskipTests -pl org.neurodsl -am package 1>&2
if errorlevel 1 goto build_failed
popd
if exist "%APP%" rmdir /s /q "%APP%"
mkdir "%APP%\lib"
copy /y "%HOME_DIR%\org.neurodsl\target\lib\*.jar" "%APP%\lib" >nul
if errorlevel 1 exit /b 1
copy /y "%HOME_DIR%\org.neurodsl\target\org.neurodsl-*.jar" "%APP%\lib" >nul
if errorlevel 1 exit /b 1
del /q "%APP%\lib\*-sources.jar" "%APP%\lib\*-javadoc.jar" >nul 2>nul
echo built> "%APP%\built"
exit /b 0

:build_failed
popd
echo neurodsl: the build failed 1>&2
exit /b 1

rem --- Takes the JDK in a folder, or that of a java.exe, if it is newer than the best so far ---
:try_program
if "%~1"=="" exit /b 0
if not exist "%~1" exit /b 0
for %%F in ("%~dp1..") do call :try "%%~fF"
exit /b 0

:try
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "VERSION=0"
for /f "usebackq tokens=1,2 delims==" %%K in ("%~1\release") do if "%%K"=="JAVA_VERSION" call :major %%L
if %VERSION% gtr %BEST% set "JDK=%~1"
if %VERSION% gtr %BEST% set "BEST=%VERSION%"
exit /b 0

:major
for /f "tokens=1 delims=.-+" %%M in ("%~1") do set "VERSION=%%M"
exit /b 0
