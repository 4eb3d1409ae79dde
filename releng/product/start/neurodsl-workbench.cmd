@echo off
rem Starts the NeuroDSL workbench on Windows; files that are named are opened. It needs a JDK 21 or newer.
rem
rem NEURODSL_JAVA       a JDK's folder, or its java.exe, to use instead of the one that is found
rem NEURODSL_VM         further options for the JVM, such as -Xmx8g
rem NEURODSL_WORKSPACE  the folder of the projects; neurodsl-workspace in your own folder where it is not set
setlocal EnableExtensions DisableDelayedExpansion
set "HOME_DIR=%~dp0"
set "HOME_DIR=%HOME_DIR:~0,-1%"
set "WANTED=21"

@FIND_JDK@
rem --- Starting the workbench ---
:command
if not defined NEURODSL_WORKSPACE set "NEURODSL_WORKSPACE=%USERPROFILE%\neurodsl-workspace"
for %%L in ("%HOME_DIR%\plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%~fL"
:again
"%JDK%\bin\java.exe" -Xmx2g --add-exports java.base/jdk.internal.module=ALL-UNNAMED -Dguice_bytecode_gen_option=DISABLED %NEURODSL_VM% -jar "%LAUNCHER%" -data "%NEURODSL_WORKSPACE%" %*
set "CODE=%errorlevel%"
rem The workbench asks for its own restart by these two exit codes.
if "%CODE%"=="23" goto again
if "%CODE%"=="24" goto again
exit /b %CODE%

@TRY_JDK@
