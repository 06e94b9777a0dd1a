; Leaves out the page that asks for whom to install: it is for the person who installs, without an administrator.
!macro customInstallMode
  StrCpy $isForceCurrentInstall "1"
!macroend
