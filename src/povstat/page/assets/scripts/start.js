showLanguage(chosenLanguage());
showTheme();
follow();
